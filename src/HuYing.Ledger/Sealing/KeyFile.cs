namespace HuYing.Ledger.Sealing;

/// <summary>
/// Where the keys lie: a file that only its owner may read, or a secret that is mounted. It is read again when it
/// changes, so that a rotated key needs no restart.
/// </summary>
internal sealed class KeyFile(string path, bool isMadeWhenMissing)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Writable = UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;

    private readonly Lock _reading = new();

    private (DateTime Written, KeyRing Keys)? _known;

    /// <exception cref="CryptoUnavailable">The file is missing, open to others or damaged.</exception>
    public KeyRing Read()
    {
        try
        {
            lock (_reading)
            {
                if (path.Length == 0)
                {
                    throw new InvalidDataException("没有设置个人信息密钥文件。");
                }

                var written = File.GetLastWriteTimeUtc(path);
                if (_known is not { } known || known.Written != written)
                {
                    _known = known = (written, ReadNow());
                }

                return known.Keys;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CryptoUnavailable($"The keys for personal data cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Adds a key that wraps everything from now on.</summary>
    public void Rotate()
    {
        _ = Read();
        var text = File.ReadAllText(path);
        Replace((text.EndsWith('\n') ? text : text + '\n') + KeyRing.NewLine(), overwrite: true);
    }

    private KeyRing ReadNow()
    {
        if (isMadeWhenMissing && !File.Exists(path))
        {
            Make();
        }

        return IsOpenToOthers()
            ? throw new InvalidDataException($"密钥文件 {path} 对其他用户开放:请执行 chmod 600。")
            : KeyRing.Parse(File.ReadAllText(path));
    }

    // What a container is given there is its own: nobody else lives in it.
    private bool IsOpenToOthers()
    {
        var isMounted = path.StartsWith("/run/secrets/", StringComparison.Ordinal);
        var forbidden = isMounted ? Writable : Writable | UnixFileMode.OtherRead;
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & forbidden) != 0;
    }

    // Two processes may begin at the same time: whoever comes second takes what the first one made.
    private void Make()
    {
        try
        {
            Replace(KeyRing.New(), overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
        }
    }

    // Never half a file, and never one that others could read for a moment.
    private void Replace(string text, bool overwrite)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            using (var writer = new StreamWriter(draft, options))
            {
                writer.Write(text);
            }

            File.Move(draft, path, overwrite);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
