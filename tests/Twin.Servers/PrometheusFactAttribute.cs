namespace Twin.Servers;

/// <summary>A test that needs a Prometheus server and its promtool.</summary>
public sealed class PrometheusFactAttribute() : ServerFactAttribute(PrometheusServer.Installed);
