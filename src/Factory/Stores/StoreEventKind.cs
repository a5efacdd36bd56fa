namespace Twin.Factory.Stores;

/// <summary>What can happen to a storage plant.</summary>
public enum StoreEventKind : byte
{
    /// <summary>It asked for what is left over. A: quanta.</summary>
    ChargeAsked,

    /// <summary>It took a charge. A: quanta taken, B: quanta stored, C: fraction carried on.</summary>
    Charged,

    /// <summary>The grid told what its askers want. A: quanta.</summary>
    WantHeard,

    /// <summary>It delivered. A: quanta.</summary>
    Discharged,

    /// <summary>Equipment entered (above zero) or left (below zero) service. A: quanta.</summary>
    EquipmentChanged,
}
