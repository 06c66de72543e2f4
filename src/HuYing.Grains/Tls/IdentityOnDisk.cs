using Microsoft.Extensions.Logging;

namespace HuYing.Grains.Tls;

/// <summary>The identity in the files: a new one is taken up by the next connection, without a restart.</summary>
internal sealed partial class IdentityOnDisk
{
    private readonly Lock _gate = new();

    private readonly ClusterTls _paths;

    private readonly ILogger<IdentityOnDisk> _log;

    private ClusterIdentity _identity;

    private string _seal;

    private string _complaint = "";

    public IdentityOnDisk(ClusterTls paths, ILogger<IdentityOnDisk> log)
    {
        (_paths, _log) = (paths, log);
        var files = TlsFiles.Read(paths);
        (_identity, _seal) = (ClusterIdentity.From(files, paths), files.Seal);
        Announce(files);
    }

    /// <summary>What the files say now; what they last said in good order when they are broken.</summary>
    internal ClusterIdentity Current
    {
        get
        {
            lock (_gate)
            {
                Reread();
                return _identity;
            }
        }
    }

    private void Reread()
    {
        try
        {
            var files = TlsFiles.Read(_paths);
            if (files.Seal != _seal)
            {
                (_identity, _seal) = (ClusterIdentity.From(files, _paths), files.Seal);
                Announce(files);
            }

            _complaint = "";
        }
        catch (InvalidDataException fault)
        {
            // Somebody may be half way through replacing them: one complaint, and the next connection looks again.
            if (_complaint != fault.Message)
            {
                _complaint = fault.Message;
                LogKept(fault.Message);
            }
        }
    }

    private void Announce(TlsFiles files)
    {
        var certificate = _identity.Certificate;
        LogTaken(certificate.Subject, certificate.NotAfter);
        if (files.IsKeyOpen)
        {
            LogKeyOpen(_paths.Key);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The cluster's ports speak TLS as {Subject}, valid until {End:yyyy-MM-dd HH:mm zzz}")]
    private partial void LogTaken(string subject, DateTime end);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The private key {Path} can be read by everybody on this machine: take the right from others")]
    private partial void LogKeyOpen(string path);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The TLS files have changed and are not usable; the former ones stay in use: {Reason}")]
    private partial void LogKept(string reason);
}
