using Twin.Domain;
using Twin.Scenario.Document;
using Twin.Scenario.Reading;

namespace Twin.Scenario.Guides;

/// <summary>The world that <c>twin new NAME</c> starts with: small, running, and explained line by line.</summary>
public static class WorldTemplate
{
    private const string NameMark = "@NAME@";

    private const string Template = """
        # A closed loop of ore, metal, machines and sunlight: machines make metal, metal makes machines.
        # Check it with: twin validate @NAME@.yaml    Run it with: twin run @NAME@.yaml
        # Every key is explained in docs/world.md; numbers here are assumptions to be replaced by your own.
        twin: 1
        name: @NAME@
        seed: 1                 # stated here or with --seed; the program never invents one
        from: 2025-01-01
        until: 20 yr            # a duration, or the day on which the run ends
        step: 0.05 yr           # 1 yr = 8,766 h

        goods:
          ore: { kind: nature, unit: t }          # nature is free
          sunlight: { kind: nature, unit: MWh }
          electricity: { kind: flow, unit: MWh }  # a flow perishes at the end of the step
          metal: { unit: t }                      # mass and energy follow from units of mass and energy
          machine: { unit: t }
          slag: { unit: t }

        processes:
          smelt:
            output: metal
            inputs:                               # per unit of output; any unit that converts will do
              ore: { value: 1.6 t/t, low: 1.4 t/t, high: 1.8 t/t, source: assumption }
              electricity: 0.5 kWh/kg
            byproducts: { slag: 0.5 t/t }         # what is left of the inputs' mass is waste
            equipment:
              machine: 80 kg·yr/t                 # tied up per unit of yearly output
            build: 0.5 yr
            wear: 5 %/yr
          assemble:
            output: machine
            inputs: { metal: 1.1 t/t, electricity: 1 MWh/t }
            equipment: { machine: 0.4 t·yr/t }
            build: 0.25 yr
            wear: 5 %/yr
            lead: 0.1 yr
          generate:
            output: electricity
            inputs: { sunlight: 5 MWh/MWh }
            equipment: { machine: 0.05 t·yr/MWh }
            build: 0.25 yr
            life: 25 yr                           # full service for a whole life instead of steady wear

        sites:
          smelter: { kind: process-plant, process: smelt, capacity: 1000 t/yr }
          works: { kind: works, process: assemble, capacity: 800 t/yr }
          park: { kind: solar-plant, process: generate, capacity: 2000 MWh/yr }
          depot: { kind: depot, stock: { metal: 200 t } }
          grid: { kind: grid, stock: { electricity: 100 MWh } }

        planner: { policy: balanced-growth }

        """;

    /// <summary>A new world file.</summary>
    /// <param name="name">The world's name, an id: a to z, digits and -, beginning with a letter.</param>
    /// <returns>Its text, which <see cref="WorldFile"/> takes without error or warning.</returns>
    /// <exception cref="InvariantException"><paramref name="name"/> is no id; <see cref="Check"/> tells.</exception>
    public static string Text(string name)
    {
        Invariant.That(Ids.IsId(name), "the name of a new world is an id");
        return Template.Replace("\r", string.Empty, StringComparison.Ordinal)
            .Replace(NameMark, name, StringComparison.Ordinal);
    }

    /// <summary>Whether a text can be the name of a world.</summary>
    /// <param name="name">What the user wrote.</param>
    /// <returns>The error, or null when the name is good.</returns>
    public static InputError? Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var problems = new Problems();
        return Ids.Check(name, FilePlace.Whole("NAME"), "NAME", problems) ? null : problems.Errors()[0];
    }
}
