namespace Twin.Host.Api;

/// <summary>Which world to begin a run with.</summary>
internal sealed record BeginBody
{
    /// <summary>Its name, of <c>GET /v1/worlds</c>.</summary>
    public string? World { get; init; }

    /// <summary>Overrides, <c>path=value</c>.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>Simulated seconds a second; the server's own when left out.</summary>
    public double? Speed { get; init; }

    /// <summary>Whether its clock follows the calendar.</summary>
    public bool Live { get; init; }
}
