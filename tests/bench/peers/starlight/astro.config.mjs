import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

/** As it comes: search by Pagefind, a sidebar of all pages, the address that its site map needs. */
export default defineConfig({
  site: 'https://read.example.com',
  integrations: [starlight({ title: 'Articles' })],
})
