namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>Why a world may lack a series.</summary>
internal static class Absent
{
    /// <summary>No loop.</summary>
    public const string NoLoop = "the world has no loop that can grow";

    /// <summary>Not growing.</summary>
    public const string NotGrowing = "the loop does not grow";

    /// <summary>No layers.</summary>
    public const string NoLayers = "no site of the loop names its layer";

    /// <summary>No robots.</summary>
    public const string NoRobots = "the world has no fleet";

    /// <summary>No robots of their own.</summary>
    public const string NoIndividuals = "no fleet counts its robots one by one";

    /// <summary>No tasks.</summary>
    public const string NoTasks = "no fleet takes tasks";

    /// <summary>No stores of energy.</summary>
    public const string NoStorage = "the world has no storage of energy";

    /// <summary>No links.</summary>
    public const string NoLinks = "the world has no links";

    /// <summary>No economy.</summary>
    public const string NoEconomy = "no economy runs beside the loop";

    /// <summary>Nothing decided.</summary>
    public const string NotJudged = "the run was not judged; twin decide RUN does it";

    /// <summary>Nothing foretold.</summary>
    public const string NoForecasts = "nothing was foretold of the run; twin forecast predict does it";

    /// <summary>Not kept in a server.</summary>
    public const string NotInSql = "the run is not kept in PostgreSQL; twin run --store does it";

    /// <summary>No economy in a server.</summary>
    public const string NoEconomyInSql = "the run is not kept in PostgreSQL, or no economy runs beside the loop";

    /// <summary>No energy made.</summary>
    public const string NoEnergy = "the loop makes no energy";

    /// <summary>Nothing decided on a run in a server.</summary>
    public const string NotJudgedInSql = "the run was not judged in PostgreSQL; twin decide does it";

    /// <summary>A finished run.</summary>
    public const string NotLive = "the run is not live";
}
