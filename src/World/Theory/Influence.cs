namespace Twin.World.Theory;

/// <summary>A value of the world file that a need hangs on.</summary>
/// <param name="Parameter">Its path, such as <c>processes.make-steel.inputs.electricity</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Exponent">For an amount: percent of the amount per percent of the value; 1 otherwise.</param>
internal readonly record struct Influence(
    string Parameter, double Value, string Unit, InfluenceKind Kind, double Exponent = 1);
