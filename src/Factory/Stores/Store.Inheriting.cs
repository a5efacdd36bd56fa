using Twin.Actors;

namespace Twin.Factory.Stores;

public readonly partial struct Store
{
    /// <inheritdoc/>
    public static bool Inherit(in StoreState was, in Lists wasLists, ref StoreState state, in Lists lists)
    {
        state.InService = was.InService;
        return true;
    }
}
