using System.Reflection;
using System.Runtime.CompilerServices;

namespace Twin.Actors;

/// <summary>Checks that every byte of a state belongs to a field.</summary>
/// <remarks>
/// Snapshots and their hashes take the rows as bytes. What a copy leaves in padding is undefined, so a state with
/// padding
/// could hash differently from run to run.
/// </remarks>
internal static class StateLayout
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static void RefusePadding(Type state, int size)
    {
        int held = HeldBytes(state);

        // A struct without fields still takes one byte, which nothing ever writes.
        if (held == size || (held == 0 && size == 1)) return;
        throw new ArgumentException(
            $"{state.Name} takes {size} bytes and its fields {held}: padding has no place in a canonical "
            + "snapshot; order the fields from wide to narrow and fill up, or mark it "
            + "[StructLayout(LayoutKind.Sequential, Pack = 1)]",
            nameof(state));
    }

    private static int HeldBytes(Type type)
    {
        if (type.IsEnum) return HeldBytes(type.GetEnumUnderlyingType());
        if (type.IsPointer || type == typeof(nint) || type == typeof(nuint))
        {
            throw new ArgumentException($"{type.Name} differs from process to process and cannot be part of a state");
        }

        if (type.IsPrimitive) return PrimitiveBytes(type);
        int held = 0;
        foreach (FieldInfo field in type.GetFields(Instance)) held += FieldBytes(field);
        return held * (type.GetCustomAttribute<InlineArrayAttribute>()?.Length ?? 1);
    }

    private static int FieldBytes(FieldInfo field)
    {
        FixedBufferAttribute? buffer = field.GetCustomAttribute<FixedBufferAttribute>();
        return buffer is null ? HeldBytes(field.FieldType) : HeldBytes(buffer.ElementType) * buffer.Length;
    }

    private static int PrimitiveBytes(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean or TypeCode.Byte or TypeCode.SByte => sizeof(byte),
        TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => sizeof(short),
        TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => sizeof(int),
        _ => sizeof(long),
    };
}
