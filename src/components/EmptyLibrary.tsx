/** What an empty library says: how the first article comes in, in three lines. */
export function EmptyLibrary() {
  return (
    <div className="empty">
      <p>This library is empty.</p>
      <p>
        Put a saved article into the folder <code>seeds</code>: a page copied as text, or a Markdown file.
      </p>
      <p>
        Run <code>npm start</code>, and it stands here.
      </p>
    </div>
  )
}
