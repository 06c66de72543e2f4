const LONGEST_EDGE = 2400

const QUALITY = 0.86

/**
 * A phone's photo as the ticket needs it: a few hundred kilobytes instead of ten megabytes, and without what the camera
 * wrote into it about place and device. What cannot be drawn is sent as it is.
 */
export async function shrink(file: File): Promise<{ blob: Blob; name: string }> {
  if (!file.type.startsWith('image/')) return { blob: file, name: file.name }
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await new Promise<Blob | null>((take) => { canvas.toBlob(take, 'image/jpeg', QUALITY) })
    return blob ? { blob, name: file.name.replace(/\.\w+$/, '') + '.jpg' } : { blob: file, name: file.name }
  } catch {
    return { blob: file, name: file.name }
  }
}
