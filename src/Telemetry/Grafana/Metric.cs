namespace Twin.Telemetry.Grafana;

/// <summary>Metrics and labels by the names that Prometheus knows; a test holds each against the table of
/// instruments.</summary>
internal static class Metric
{
    public const string SimClock = Query.AnySeries, SimSpeed = "twin_sim_speed_ratio",
        SimEvents = "twin_sim_events_total", StepDuration = "twin_sim_step_duration_seconds", EventKind = "event_kind";

    public const string LoopGrowth = "twin_loop_growth_ratio", LoopGrowthBalanced = "twin_loop_growth_balanced_ratio",
        DoublingTime = "twin_loop_doubling_time_seconds", Bottleneck = "twin_loop_bottleneck_ratio",
        Slack = "twin_loop_slack_ratio", LoopClosure = "twin_loop_closure_ratio",
        LayerClosure = "twin_loop_layer_closure_ratio", SelfSufficiency = "twin_loop_self_sufficiency_ratio",
        ImportMass = "twin_loop_import_mass_kg_total";

    public const string Scope = "loop_scope", Layer = "loop_layer", Parameter = "parameter", Line = "line";

    public const string FleetSize = "twin_fleet_size", FleetTarget = "twin_fleet_target",
        RobotCommissioned = "twin_robot_commissioned_total", RobotRetired = "twin_robot_retired_total",
        RobotFailures = "twin_robot_failures_total", RobotStateTime = "twin_robot_state_time_seconds_total",
        RepairDuration = "twin_robot_repair_duration_seconds", BatteryCharge = "twin_robot_battery_charge_ratio";

    public const string RobotState = "robot_state", RobotKind = "robot_kind", Share = "share";

    public const string TaskCompleted = "twin_task_completed_total", TaskQueueDepth = "twin_task_queue_depth",
        TaskQueueTime = "twin_task_queue_time_seconds_total", TaskQueued = "twin_task_queued_total",
        TaskOutcome = "task_outcome", TaskKind = "task_kind";

    public const string Produced = "twin_product_produced_total", Scrapped = "twin_product_scrapped_total",
        OutputMass = "twin_site_output_mass_kg_total", Utilization = Query.AnySite, StockMass = "twin_stock_mass_kg",
        StockCover = "twin_stock_cover_seconds", FlowMass = "twin_flow_mass_kg_total",
        ShipmentActive = "twin_shipment_active";

    public const string Product = "product", Resource = "resource", Material = "material", FlowFrom = "flow_from",
        FlowTo = "flow_to", Route = "route";

    public const string EnergyPower = "twin_energy_power_watts",
        EnergyTransferred = "twin_energy_transferred_joules_total",
        EnergyUnserved = "twin_energy_unserved_joules_total", EnergyCapacity = "twin_energy_capacity_watts",
        StorageLevel = "twin_energy_storage_level_joules", StorageCharge = "twin_energy_storage_charge_ratio";

    public const string EnergyRole = "energy_role", EnergySource = "energy_source";

    public const string EconomyGrowth = "twin_economy_growth_ratio", EconomyPrice = "twin_economy_price_ratio",
        EconomyRate = "twin_economy_rate_ratio", EconomyDebt = "twin_economy_debt_ratio",
        LabourShare = "twin_economy_labour_share_ratio", PriceInEnergy = "twin_good_price_energy_joules",
        Basis = "basis", Good = "good";

    public const string Regime = "twin_decision_regime", RegimeName = "regime", RegimeAxis = "axis";

    public const string ForecastGrowth = "twin_forecast_growth_ratio", ForecastSkill = "twin_forecast_skill_ratio",
        ForecastCoverage = "twin_forecast_coverage_ratio", Method = "method";

    public const string CommandDuration = "twin_command_duration_seconds", CommandKind = "command_kind",
        JournalLag = "twin_journal_lag_seconds", RemoteWriteSent = "twin_remote_write_sent_total",
        RemoteWriteDropped = "twin_remote_write_dropped_total", Reason = "reason";

    /// <summary>A matcher on what energy is for.</summary>
    public static string RoleIs(string role) => $"{EnergyRole}=\"{role}\"";

    /// <summary>A matcher on what growth is measured by.</summary>
    public static string ScopeIs(string scope) => $"{Scope}=\"{scope}\"";
}
