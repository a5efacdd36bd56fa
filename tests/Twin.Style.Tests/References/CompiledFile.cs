using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Twin.Style.Tests.References;

/// <summary>What a compiled assembly really uses, read from its metadata without loading it.</summary>
internal static class CompiledFile
{
    /// <summary>Simple names of the assemblies it refers to.</summary>
    public static IReadOnlyList<string> Assemblies(string path) => Read(path, m => m.AssemblyReferences
        .Select(h => m.GetString(m.GetAssemblyReference(h).Name)).Order(StringComparer.Ordinal).ToList());

    /// <summary>Full names of the types of other assemblies it refers to.</summary>
    public static IReadOnlyList<string> Types(string path) => Read(path, m => m.TypeReferences
        .Select(m.GetTypeReference).Select(t => m.GetString(t.Namespace) + "." + m.GetString(t.Name))
        .Order(StringComparer.Ordinal).ToList());

    private static T Read<T>(string path, Func<MetadataReader, T> read)
    {
        using PEReader pe = new(File.OpenRead(path));
        return read(pe.GetMetadataReader());
    }
}
