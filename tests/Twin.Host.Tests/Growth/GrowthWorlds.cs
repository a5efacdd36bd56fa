namespace Twin.Host.Tests.Growth;

/// <summary>Small worlds that show what a loop can lack, and one whose numbers have ranges.</summary>
internal static class GrowthWorlds
{
    public const string Chain = Header + """
        goods:
          grain: { unit: grain, quantum: 1e-6 grain }
          flour: { unit: flour, quantum: 1e-6 flour }
          soil: { kind: nature, unit: soil, quantum: 1e-6 soil }
        processes:
          grow: { output: grain, inputs: { soil: 1 soil/grain } }
          make-flour: { output: flour, inputs: { grain: 1 grain/flour } }
        sites:
          field: { kind: works, process: grow, capacity: 10 grain/yr }
          mill: { kind: works, process: make-flour, capacity: 10 flour/yr }
          depot: { kind: depot }
        """;

    public const string TwoLoops = Header + """
        goods:
          rye: { unit: rye, quantum: 1e-6 rye }
          wheat: { unit: wheat, quantum: 1e-6 wheat }
        processes:
          grow-rye: { output: rye, equipment: { rye: 2 rye·yr/rye }, wear: 5 %/yr }
          grow-wheat: { output: wheat, equipment: { wheat: 2 wheat·yr/wheat }, wear: 5 %/yr }
        sites:
          rye-field: { kind: works, process: grow-rye, capacity: 10 rye/yr }
          wheat-field: { kind: works, process: grow-wheat, capacity: 10 wheat/yr }
          depot: { kind: depot }
        """;

    /// <summary>g = (1 − a)/b − d with a = 0.5, b = 2 yr, d = 0.05/yr: 0.2 in the middle.</summary>
    public const string Ranged = Header + """
        goods:
          corn: { unit: corn, quantum: 1e-6 corn }
        processes:
          grow:
            output: corn
            inputs:
              corn: { value: 0.5 corn/corn, low: 0.4 corn/corn, high: 0.6 corn/corn, source: assumption }
            equipment:
              corn:
                stock: { value: 2 corn·yr/corn, low: 1 corn·yr/corn, high: 2 corn·yr/corn, source: assumption }
                wear: { value: 5 %/yr, low: 4 %/yr, high: 6 %/yr, source: yields.csv#corn }
        sites:
          field: { kind: works, process: grow, capacity: 10 corn/yr }
          depot: { kind: depot }
        """;

    private const string Header = """
        twin: 1
        name: small
        seed: 1
        until: 10 yr
        step: 0.05 yr

        """;
}
