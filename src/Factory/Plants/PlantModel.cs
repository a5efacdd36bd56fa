namespace Twin.Factory.Plants;

/// <summary>What makes one plant differ from another beside its recipe.</summary>
public enum PlantModel : byte
{
    /// <summary>Recipe and capacity alone: refinery, works, chip fab, data centre.</summary>
    Process,

    /// <summary>A mine: inputs per unit of product rise as the grade falls.</summary>
    Mine,

    /// <summary>A solar plant: capacity follows the month.</summary>
    Solar,
}
