import { defineConfig } from 'vitepress'

/** The default theme as it comes, with the address that its site map needs. */
export default defineConfig({ title: 'Articles', sitemap: { hostname: 'https://read.example.com/' } })
