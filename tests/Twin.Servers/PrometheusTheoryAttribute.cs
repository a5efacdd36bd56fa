namespace Twin.Servers;

/// <summary>Tests that need a Prometheus server and its promtool.</summary>
public sealed class PrometheusTheoryAttribute() : ServerTheoryAttribute(PrometheusServer.Installed);
