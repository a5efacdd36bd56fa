namespace Twin.Servers;

/// <summary>A test that needs a Prometheus server and an Alertmanager.</summary>
public sealed class AlertmanagerFactAttribute()
    : ServerFactAttribute(PrometheusServer.Installed, AlertmanagerServer.Installed);
