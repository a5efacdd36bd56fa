namespace Twin.Storage;

/// <summary>How the payload of a message is to be read; kept in the message itself.</summary>
public enum PayloadFormat : byte
{
    /// <summary>Little-endian binary; its layout is named by the manifest.</summary>
    Binary = 0,

    /// <summary>UTF-8 JSON, canonical as the writer made it; exported as JSON.</summary>
    Json = 1,
}
