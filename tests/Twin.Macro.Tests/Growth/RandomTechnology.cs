using Twin.Macro.Growth;

namespace Twin.Macro.Tests.Growth;

/// <summary>Random loops of 2 to 40 goods with all laws of wear, and reordered or renamed copies of them.</summary>
internal static class RandomTechnology
{
    public static Technology Make(ulong seed)
    {
        SplitMix random = new(seed);
        int n = 2 + (int)(random.NextBits() % 39);
        double density = random.Between(0.02, 1);
        List<CurrentInput> inputs = [];
        List<Equipment> equipment = [];
        string[] goods = [.. Enumerable.Range(0, n).Select(i => $"good-{i:D2}")];
        for (int j = 0; j < n; j++)
        {
            // A ring of equipment keeps every case irreducible; the rest comes at random.
            equipment.Add(new((j + 1) % n, j, random.Between(.1, 2), random.Between(0, 2), AnyWear(random)));
            for (int i = 0; i < n; i++)
            {
                double share = 1.0 / n;
                if (random.Between(0, 1) < density)
                    inputs.Add(new(i, j, random.Between(0, .8 * share), random.Between(0, 1)));
                if (random.Between(0, 1) < density)
                    equipment.Add(new(i, j, random.Between(0, 3 * share), random.Between(0, 2), AnyWear(random)));
            }
        }

        return new Technology(goods, inputs, equipment);
    }

    /// <summary>The same technology with goods and entries in another order.</summary>
    public static Technology Reordered(Technology old, ulong seed) => Copy(old, seed, name => name);

    /// <summary>The same technology with other names, in another order.</summary>
    public static Technology Renamed(Technology old, ulong seed) =>
        Copy(old, seed, name => new string([.. name.Reverse()]));

    private static Technology Copy(Technology old, ulong seed, Func<string, string> rename)
    {
        SplitMix random = new(seed);
        int[] place = Shuffled(old.Goods.Count, random);
        string[] goods = new string[place.Length];
        for (int i = 0; i < place.Length; i++) goods[place[i]] = rename(old.Goods[i]);
        CurrentInput[] inputs =
            [.. old.Inputs.Select(e => e with { Input = place[e.Input], Process = place[e.Process] })];
        Equipment[] equipment =
            [.. old.Equipment.Select(e => e with { Good = place[e.Good], Process = place[e.Process] })];
        return new Technology(
            goods,
            [.. Shuffled(inputs.Length, random).Select(k => inputs[k])],
            [.. Shuffled(equipment.Length, random).Select(k => equipment[k])]);
    }

    private static int[] Shuffled(int count, SplitMix random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int j = (int)(random.NextBits() % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private static Wear AnyWear(SplitMix random) => (random.NextBits() % 3) switch
    {
        0 => Wear.Linear(random.Between(0, .2)),
        1 => Wear.Exponential(random.Between(0, .2)),
        _ => Wear.FixedLife(random.Between(3, 30)),
    };
}
