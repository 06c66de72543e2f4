using SkiaSharp;

namespace HuYing.Rest.Tickets.Attachments;

/// <summary>
/// A picture as it is kept: drawn anew from what was sent, upright, without anything that is not picture. Where it was
/// taken, by which telephone, and whatever hung on the file are gone.
/// </summary>
internal sealed record Picture(byte[] Content, byte[] Thumbnail)
{
    /// <summary>More shows nothing more of a place; larger ones are made smaller.</summary>
    internal const int MostSide = 4096;

    internal const int ThumbnailSide = 320;

    private const int Quality = 88;

    private const int ThumbnailQuality = 80;

    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>Null when it is not wholly a picture of that kind. Its size was looked at before.</summary>
    internal static Picture? Redraw(SKEncodedImageFormat format, byte[] sent)
    {
        using var data = SKData.CreateCopy(sent);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != format
            || (long)codec.Info.Width * codec.Info.Height > ImageSize.MostPixels)
        {
            return null;
        }

        using var decoded = Decode(codec);
        if (decoded is null)
        {
            return null;
        }

        using var upright = Upright(decoded, codec.EncodedOrigin);
        using var kept = Within(upright, MostSide);
        using var small = Within(kept, ThumbnailSide);
        return Encode(kept, format, Quality) is { } content
            && Encode(small, SKEncodedImageFormat.Jpeg, ThumbnailQuality) is { } thumbnail
                ? new Picture(content, thumbnail)
                : null;
    }

    // A JPEG can be decoded small at once, in eighths; others are as large in memory as they are.
    private static SKBitmap? Decode(SKCodec codec)
    {
        var longest = Math.Max(codec.Info.Width, codec.Info.Height);
        var eighths = MathF.Ceiling(8f * MostSide / longest);
        var size = codec.GetScaledDimensions(Math.Min(1f, eighths / 8));
        var info = new SKImageInfo(
            size.Width,
            size.Height,
            SKColorType.Bgra8888,
            codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul,
            SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(info) && codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    private static SKBitmap Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var (w, h) = (bitmap.Width, bitmap.Height);
        SKMatrix? turn = origin switch
        {
            SKEncodedOrigin.TopRight => Turn(-1, 0, w, 0, 1, 0),
            SKEncodedOrigin.BottomRight => Turn(-1, 0, w, 0, -1, h),
            SKEncodedOrigin.BottomLeft => Turn(1, 0, 0, 0, -1, h),
            SKEncodedOrigin.LeftTop => Turn(0, 1, 0, 1, 0, 0),
            SKEncodedOrigin.RightTop => Turn(0, -1, h, 1, 0, 0),
            SKEncodedOrigin.RightBottom => Turn(0, -1, h, -1, 0, w),
            SKEncodedOrigin.LeftBottom => Turn(0, 1, 0, -1, 0, w),
            _ => null,
        };
        if (turn is not { } matrix)
        {
            return bitmap;
        }

        var isOnItsSide = origin >= SKEncodedOrigin.LeftTop;
        return Drawn(bitmap, isOnItsSide ? h : w, isOnItsSide ? w : h, matrix);
    }

    private static SKBitmap Within(SKBitmap bitmap, int side)
    {
        var longest = Math.Max(bitmap.Width, bitmap.Height);
        if (longest <= side)
        {
            return bitmap;
        }

        var scale = (float)side / longest;
        var width = Math.Max(1, (int)MathF.Round(bitmap.Width * scale));
        var height = Math.Max(1, (int)MathF.Round(bitmap.Height * scale));
        return bitmap.Resize(new SKSizeI(width, height), Smooth);
    }

    private static SKBitmap Drawn(SKBitmap bitmap, int width, int height, SKMatrix matrix)
    {
        var drawn = new SKBitmap(bitmap.Info.WithSize(width, height));
        using var canvas = new SKCanvas(drawn);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(matrix);
        canvas.DrawBitmap(bitmap, 0, 0, Smooth);
        return drawn;
    }

    private static SKMatrix Turn(float xx, float xy, float x, float yx, float yy, float y) =>
        new(xx, xy, x, yx, yy, y, 0, 0, 1);

    private static byte[]? Encode(SKBitmap bitmap, SKEncodedImageFormat format, int quality)
    {
        using var encoded = bitmap.Encode(format, quality);
        return encoded?.ToArray();
    }
}
