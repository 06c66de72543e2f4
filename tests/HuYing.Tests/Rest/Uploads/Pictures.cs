using SkiaSharp;

namespace HuYing.Tests.Rest.Uploads;

/// <summary>Real pictures: the left half red, the right half blue.</summary>
internal static class Pictures
{
    public static byte[] Jpeg(int width = 8, int height = 6) => Encode(SKEncodedImageFormat.Jpeg, width, height);

    public static byte[] Png(int width = 8, int height = 6) => Encode(SKEncodedImageFormat.Png, width, height);

    public static byte[] Webp(int width = 8, int height = 6) => Encode(SKEncodedImageFormat.Webp, width, height);

    /// <summary>As a telephone writes it: how it was held, and where.</summary>
    public static byte[] WithExif(byte[] jpeg, byte orientation, byte[] more)
    {
        byte[] tiff =
        [
            .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
            0, 0, 0, 0, .. more,
        ];
        return WithSegment(jpeg, 0xE1, tiff);
    }

    /// <summary>One more segment behind a JPEG's first two bytes.</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] data) =>
        [.. jpeg[..2], 0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data, .. jpeg[2..]];

    public static SKBitmap Decode(byte[] content) => SKBitmap.Decode(content);

    private static byte[] Encode(SKEncodedImageFormat format, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        using (var red = new SKPaint { Color = SKColors.Red })
        {
            canvas.Clear(SKColors.Blue);
            canvas.DrawRect(0, 0, width / 2f, height, red);
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }
}
