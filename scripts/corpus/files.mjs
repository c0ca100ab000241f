import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file below a folder whose name ends in `.pdf`, in the order of the alphabet. @param {string} folder */
export async function listPdfs(folder) {
  const names = await readdir(folder, { recursive: true })
  const paths = names.filter((name) => /\.pdf$/i.test(name)).map((name) => join(folder, name))
  const kinds = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (facts) => facts.isFile(),
        () => true,
      ),
    ),
  )
  return paths.filter((_path, index) => kinds[index]).sort()
}
