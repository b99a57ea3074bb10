/** Its blog, which is what it has for articles with authors, days and tags, as the classic preset sets it up. */
export default {
  title: 'Articles',
  url: 'https://read.example.com',
  baseUrl: '/',
  markdown: { format: 'md' },
  presets: [
    [
      'classic',
      {
        docs: false,
        blog: {
          routeBasePath: '/',
          onInlineTags: 'ignore',
          onInlineAuthors: 'ignore',
          onUntruncatedBlogPosts: 'ignore',
        },
      },
    ],
  ],
}
