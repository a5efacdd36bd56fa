using System.Reflection;
using System.Runtime.CompilerServices;

namespace Twin.Actors;

/// <summary>A number inside a state: its field's name, and where it lies in the row.</summary>
/// <param name="Name">Name of the field, with those of its parts.</param>
/// <param name="Offset">First byte.</param>
/// <param name="Size">Bytes.</param>
/// <param name="IsList">Whether it is the first word of a handle of a list; the second follows.</param>
internal readonly record struct StateLeaf(string Name, int Offset, int Size, bool IsList = false)
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The numbers of a state without padding, in the order in which they lie.</summary>
    /// <param name="state">A state type that <see cref="StateLayout"/> lets pass.</param>
    public static IReadOnlyList<StateLeaf> Of(Type state)
    {
        List<StateLeaf> leaves = [];
        Add(state, string.Empty, leaves);
        return leaves;
    }

    private static void Add(Type type, string name, List<StateLeaf> leaves)
    {
        int offset = leaves.Count == 0 ? 0 : leaves[^1].Offset + leaves[^1].Size;
        FieldInfo[] fields = type.GetFields(Instance);
        if (type.IsPrimitive || type.IsEnum || type.IsDefined(typeof(InlineArrayAttribute)) || fields.Length == 0)
        {
            leaves.Add(new StateLeaf(name, offset, SizeOf(type)));
            return;
        }

        if (type == typeof(ListHandle))
        {
            leaves.Add(new StateLeaf($"{name}.{nameof(ListHandle.Offset)}", offset, sizeof(int), IsList: true));
            leaves.Add(new StateLeaf($"{name}.{nameof(ListHandle.Length)}", offset + sizeof(int), sizeof(int)));
            return;
        }

        foreach (FieldInfo field in fields)
        {
            Add(field.FieldType, name.Length == 0 ? field.Name : $"{name}.{field.Name}", leaves);
        }
    }

    private static int SizeOf(Type type) => (int)typeof(StateLeaf)
        .GetMethod(nameof(SizeOfGeneric), BindingFlags.Static | BindingFlags.NonPublic)!
        .MakeGenericMethod(type).Invoke(null, null)!;

    private static int SizeOfGeneric<T>()
        where T : unmanaged => Unsafe.SizeOf<T>();
}
