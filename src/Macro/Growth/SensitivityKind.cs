namespace Twin.Macro.Growth;

/// <summary>The coefficient that a sensitivity belongs to.</summary>
public enum SensitivityKind
{
    /// <summary>A[i,j]: amount of a current input.</summary>
    CurrentInput,

    /// <summary>B[i,j]: stock tied up.</summary>
    Stock,

    /// <summary>D[i,j]: wear rate. Unit: 1/yr.</summary>
    WearRate,

    /// <summary>N[i,j]: fixed life. Unit: yr.</summary>
    Life,

    /// <summary>T[i,j]: build lead. Unit: yr.</summary>
    BuildLead,

    /// <summary>L[i,j]: process lead. Unit: yr.</summary>
    ProcessLead,
}
