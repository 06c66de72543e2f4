using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace HuYing.Tests.Rest.Uploads;

/// <summary>A file that somebody might send to do harm, and the code it is refused with; null: it is taken.</summary>
internal sealed record HostileFile(string MediaType, byte[] Content, string? Code);

/// <summary>Files as attackers sent them to others. What is taken has a mark that must not come out again.</summary>
internal static class HostileFiles
{
    public const string Mark = "HOSTILE-MARK";

    private const string Mismatch = "file_type_mismatch";

    private const string Jpeg = "image/jpeg";

    private const string Png = "image/png";

    private const string Webp = "image/webp";

    private const string Pdf = "application/pdf";

    private static readonly byte[] Html = Text($"<html><script>/*{Mark}*/alert(1)</script></html>");

    private static readonly byte[] Zip = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, .. Text(Mark), .. new byte[60]];

    private static readonly byte[] Photo = Pictures.Jpeg();

    private static readonly byte[] Drawing = Pictures.Png();

    private static readonly byte[] Modern = Pictures.Webp();

    private static readonly byte[] Document = Text($"%PDF-1.7\n1 0 obj<</S/JavaScript/JS({Mark})>>endobj\n%%EOF\n");

    public static IReadOnlyDictionary<string, HostileFile> All { get; } = new Dictionary<string, HostileFile>
    {
        ["jpeg with the place in its exif"] = new(Jpeg, Pictures.WithExif(Photo, 1, Text($"GPS {Mark}")), null),
        ["jpeg with a script in its xmp"] = new(Jpeg, Pictures.WithSegment(Photo, 0xE1, Xmp()), null),
        ["jpeg with php in its comment"] = new(Jpeg, Pictures.WithSegment(Photo, 0xFE, Text($"<?php {Mark}")), null),
        ["jpeg with a profile of html"] = new(Jpeg, Pictures.WithSegment(Photo, 0xE2, Profile()), null),
        ["jpeg with photoshop data"] = new(Jpeg, Pictures.WithSegment(Photo, 0xED, Text($"8BIM\0{Mark}")), null),
        ["jpeg with html behind"] = new(Jpeg, [.. Photo, .. Html], null),
        ["jpeg with an archive behind"] = new(Jpeg, [.. Photo, .. Zip], null),
        ["jpeg with a program behind"] = new(Jpeg, [.. Photo, .. Text("MZ"), .. Text(Mark)], null),
        ["jpeg with zeros behind"] = new(Jpeg, [.. Photo, .. new byte[100_000]], null),
        ["png with a script in its text"] = new(Png, WithChunk("tEXt", Text($"Comment\0<script>{Mark}")), null),
        ["png with the place in its exif"] = new(Png, WithChunk("eXIf", Text($"II*\0{Mark}")), null),
        ["png with a chunk of its own"] = new(Png, WithChunk("huYi", Text(Mark)), null),
        ["png with html behind"] = new(Png, [.. Drawing, .. Html], null),
        ["png with an archive behind"] = new(Png, [.. Drawing, .. Zip], null),
        ["webp with html behind"] = new(Webp, [.. Modern, .. Html], null),
        ["pdf with a script"] = new(Pdf, Document, null),

        ["html as jpeg"] = new(Jpeg, Html, Mismatch),
        ["html as png"] = new(Png, Html, Mismatch),
        ["html as webp"] = new(Webp, Html, Mismatch),
        ["html as pdf"] = new(Pdf, Html, Mismatch),
        ["html in utf-16"] = new(Jpeg, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")], Mismatch),
        ["svg as jpeg"] = new(Jpeg, Text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), Mismatch),
        ["svg as png"] = new(Png, Text("<?xml version='1.0'?><svg onload='alert(1)'/>"), Mismatch),
        ["xml with an entity"] = new(Pdf, Text("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"), Mismatch),
        ["script of a page"] = new(Jpeg, Text("alert(document.cookie)"), Mismatch),
        ["php"] = new(Jpeg, Text("<?php system($_GET[0]);"), Mismatch),
        ["shell script"] = new(Png, Text("#!/bin/sh\nid\n"), Mismatch),
        ["windows program"] = new(Jpeg, [.. "MZ"u8, .. new byte[200]], Mismatch),
        ["linux program"] = new(Png, [0x7F, .. "ELF"u8, .. new byte[200]], Mismatch),
        ["mac program"] = new(Jpeg, [0xCF, 0xFA, 0xED, 0xFE, .. new byte[200]], Mismatch),
        ["java class"] = new(Jpeg, [0xCA, 0xFE, 0xBA, 0xBE, .. new byte[60]], Mismatch),
        ["zip"] = new(Pdf, Zip, Mismatch),
        ["office document"] = new(Pdf, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[60]], Mismatch),
        ["rar"] = new(Jpeg, [.. "Rar!"u8, 0x1A, 7, 0, .. new byte[60]], Mismatch),
        ["seven zip"] = new(Jpeg, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, .. new byte[60]], Mismatch),
        ["gzip"] = new(Png, [0x1F, 0x8B, 8, .. new byte[60]], Mismatch),
        ["gif"] = new(Png, [.. "GIF89a"u8, .. new byte[60]], Mismatch),
        ["gif that is a script"] = new(Jpeg, Text("GIF89a/*\u0001*/=1;alert(1)//"), Mismatch),
        ["bitmap"] = new(Jpeg, [.. "BM"u8, .. new byte[60]], Mismatch),
        ["icon"] = new(Png, [0, 0, 1, 0, 1, 0, .. new byte[60]], Mismatch),
        ["tiff"] = new(Jpeg, [.. "II*\0"u8, .. new byte[60]], Mismatch),
        ["heic"] = new(Jpeg, [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[60]], Mismatch),
        ["film"] = new(Jpeg, [0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[60]], Mismatch),
        ["flash"] = new(Jpeg, [.. "CWS"u8, 9, .. new byte[60]], Mismatch),
        ["postscript"] = new(Pdf, Text("%!PS-Adobe-3.0 EPSF-3.0"), Mismatch),
        ["rich text"] = new(Pdf, Text(@"{\rtf1\ansi}"), Mismatch),
        ["sound in riff"] = new(Webp, [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVEfmt "u8, .. new byte[30]], Mismatch),
        ["pdf with something before"] = new(Pdf, [.. " "u8, .. Document], Mismatch),
        ["jpeg as png"] = new(Png, Photo, Mismatch),
        ["png as jpeg"] = new(Jpeg, Drawing, Mismatch),
        ["webp as png"] = new(Png, Modern, Mismatch),
        ["jpeg as pdf"] = new(Pdf, Photo, Mismatch),
        ["jpeg that ends in its header"] = new(Jpeg, [0xFF, 0xD8, 0xFF], Mismatch),
        ["png of no size"] = new(Png, Sized(0, 0), Mismatch),
        ["png of negative size"] = new(Png, Sized(-1, 9), Mismatch),

        ["empty jpeg"] = new(Jpeg, [], "file_empty"),
        ["empty pdf"] = new(Pdf, [], "file_empty"),

        ["png of 2500 million pixels"] = new(Png, Sized(50_000, 50_000), "image_too_large"),
        ["png of just too many"] = new(Png, Sized(10_000, 5_001), "image_too_large"),
        ["jpeg of 4294 million pixels"] = new(Jpeg, HugeJpeg(), "image_too_large"),
        ["webp of 280 million million"] = new(Webp, HugeWebp(), "image_too_large"),

        ["jpeg of a header and nothing in it"] = new(Jpeg, BareJpeg(), "file_damaged"),
        ["jpeg cut in its middle"] = new(Jpeg, Half(Pictures.Jpeg(640, 480)), "file_damaged"),
        ["png cut in its middle"] = new(Png, Half(Pictures.Png(640, 480)), "file_damaged"),
        ["webp cut in its middle"] = new(Webp, Half(Pictures.Webp(640, 480)), "file_damaged"),
        ["png without pixels"] = new(Png, Drawing[..33], "file_damaged"),
        ["png larger than its pixels"] = new(Png, Sized(4_000, 4_000), "file_damaged"),
        ["pdf without an end"] = new(Pdf, Text("%PDF-1.7 <script>alert(1)</script>"), "file_damaged"),
        ["pdf with an archive behind"] = new(Pdf, [.. Document, .. Zip, .. new byte[2000]], "file_damaged"),
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Xmp() => Text($"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><script>{Mark}</script>");

    private static byte[] Profile() => [.. "ICC_PROFILE\0\u0001\u0001"u8, .. Html];

    private static byte[] Half(byte[] content) => content[..(content.Length / 2)];

    private static byte[] BareJpeg() =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 4, 0, 4, 1, 1, 0x11, 0, 0xFF, 0xD9,
    ];

    private static byte[] HugeJpeg()
    {
        var jpeg = BareJpeg();
        jpeg.AsSpan(13, 4).Fill(0xFF);
        return jpeg;
    }

    private static byte[] HugeWebp() =>
        [.. "RIFF"u8, 30, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, .. Enumerable.Repeat((byte)0xFF, 12)];

    // The size stands in the first chunk, with a sum that is right for it.
    private static byte[] Sized(int width, int height)
    {
        var png = (byte[])[.. Pictures.Png()];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32.HashToUInt32(png.AsSpan(12, 17)));
        return png;
    }

    private static byte[] WithChunk(string name, byte[] data)
    {
        byte[] named = [.. Text(name), .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32.HashToUInt32(named));
        return [.. Drawing[..33], .. length, .. named, .. sum, .. Drawing[33..]];
    }
}
