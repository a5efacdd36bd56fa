using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Twin.Host.Doors;
using Twin.Host.Serve;
using Xunit;

namespace Twin.Serve.Tests.Doors;

public sealed class BindRuleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("twin-serve-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("::1")]
    [InlineData("127.8.9.1")]
    public void Loopback_AsItIs_MayBeBound(string bind) =>
        Assert.Null(BindRule.Check(Options(bind), Keys()).Error);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.168.0.4")]
    public void OtherAddress_WithoutKeyAndTls_IsRefused(string bind) =>
        Assert.Equal("TW0321", BindRule.Check(Options(bind), Keys()).Error!.Code);

    [Fact]
    public void OtherAddress_WithAKeyAlone_IsRefused()
    {
        var keys = Keys();
        keys.Add(KeyScope.Read, "", null);

        Assert.Equal("TW0321", BindRule.Check(Options("0.0.0.0"), keys).Error!.Code);
    }

    [Fact]
    public void OtherAddress_WithTlsAlone_IsRefused()
    {
        var options = Options("0.0.0.0") with { TlsCertificate = Certificate() };

        Assert.Equal("TW0321", BindRule.Check(options, Keys()).Error!.Code);
    }

    [Fact]
    public void OtherAddress_WithAKeyThatHasEnded_IsRefused()
    {
        var keys = Keys();
        keys.Add(KeyScope.Read, "", DateTimeOffset.UtcNow.AddMinutes(-1));

        var (_, error) = BindRule.Check(Options("0.0.0.0") with { TlsCertificate = Certificate() }, keys);

        Assert.Equal("TW0321", error!.Code);
    }

    [Fact]
    public void OtherAddress_WithAKeyAndTls_MayBeBound()
    {
        var keys = Keys();
        keys.Add(KeyScope.Read, "", null);

        var (certificate, error) = BindRule.Check(
            Options("0.0.0.0") with { TlsCertificate = Certificate() }, keys);

        Assert.Null(error);
        Assert.True(certificate!.HasPrivateKey);
        certificate.Dispose();
    }

    [Fact]
    public void OtherAddress_WhereItIsSaid_MayBeBoundWithoutTls() =>
        Assert.Null(BindRule.Check(Options("0.0.0.0") with { InsecureHttp = true }, Keys()).Error);

    [Fact]
    public void Certificate_ThatIsNone_IsRefusedWithItsPath()
    {
        var path = Path.Combine(_folder, "none.pem");
        File.WriteAllText(path, "no certificate");

        Assert.Equal("TW0322", BindRule.Check(Options("::1") with { TlsCertificate = path }, Keys()).Error!.Code);
    }

    private static ServeOptions Options(string bind) => new()
    {
        Bind = bind, Worlds = "worlds", Runs = "runs", Keys = "keys", Time = TimeProvider.System,
    };

    private KeyStore Keys() => new(Path.Combine(_folder, "keys.json"), TimeProvider.System);

    private string Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=twin", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(_folder, "twin.pem");
        File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        return path;
    }
}
