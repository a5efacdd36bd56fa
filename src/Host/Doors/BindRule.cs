using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Twin.Domain;
using Twin.Host.Serve;

namespace Twin.Host.Doors;

/// <summary>Where a server may listen: on loopback as it is, elsewhere with a key and TLS.</summary>
internal static class BindRule
{
    /// <summary>Checks how a server is set up, and reads its certificate.</summary>
    /// <param name="options">The set-up.</param>
    /// <param name="keys">Its keys.</param>
    /// <returns>The certificate where there is one, and why it may not start.</returns>
    public static (X509Certificate2? Certificate, InputError? Error) Check(ServeOptions options, KeyStore keys)
    {
        X509Certificate2? certificate = null;
        if (options.TlsCertificate is { } path)
        {
            try
            {
                // A key read from PEM must be repacked before every platform's TLS takes it.
                using var pem = X509Certificate2.CreateFromPemFile(path, options.TlsKey ?? path);
                certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
            }
            catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
            {
                return (null, ServeErrors.BadCertificate(path, e.Message));
            }
        }

        var isOpen = !Door.IsLoopback(options.Bind) && !options.InsecureHttp;
        if (!isOpen || (certificate is not null && keys.HasGoodKey)) return (certificate, null);
        certificate?.Dispose();
        return (null, ServeErrors.OpenDoor(options.Bind));
    }
}
