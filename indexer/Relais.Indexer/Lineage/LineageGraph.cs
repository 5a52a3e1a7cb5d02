namespace Relais.Indexer.Lineage;

/// <summary>
/// A record with all that it comes from and all that came of it, near and far, in layers: what comes before on the left, what came of it on the right. What stands beside the
/// record itself is in its layer; what stands beside the others is theirs to tell. A layer is told from the shortest way to the record, so that records which inspired one
/// another in a circle have a place too.
/// </summary>
/// <param name="Nodes">The records, by layer from the left, then in the order met.</param>
/// <param name="Edges">Links between them.</param>
public sealed record LineageGraph(IReadOnlyList<LineageNode> Nodes, IReadOnlyList<LineageEdge> Edges)
{
    /// <summary>The graph around a record, or null when nothing is linked to it or more than <paramref name="most"/> records would have to be drawn.</summary>
    public static LineageGraph? Around(string key, RelationMap relations, int most)
    {
        var layers = new Dictionary<string, int>(StringComparer.Ordinal) { [key] = 0 };
        var met = new List<string> { key };
        for (var next = 0; next < met.Count; next++)
        {
            foreach (var kin in relations.Of(met[next]).Where(kin => next == 0 || kin.Side is not Side.Beside))
            {
                if (!layers.TryAdd(kin.Key, layers[met[next]] + kin.Side switch { Side.Before => -1, Side.After => 1, _ => 0 })) continue;
                met.Add(kin.Key);
                if (met.Count > most) return null;
            }
        }

        if (met.Count == 1) return null;
        var first = layers.Values.Min();
        var nodes = met.Select(one => (Key: one, Layer: layers[one] - first)).OrderBy(node => node.Layer).ToList();
        return new LineageGraph(
            [.. nodes.Select((node, index) => new LineageNode(node.Key, node.Layer, nodes.Take(index).Count(before => before.Layer == node.Layer)))],
            [
                .. met.SelectMany(one => relations.Of(one).Where(kin => kin.Side is Side.After && layers.ContainsKey(kin.Key)).Select(kin => new LineageEdge(one, kin.Key, Directed: true)))
                    .Concat(relations.Of(key).Where(kin => kin.Side is Side.Beside).Select(kin => new LineageEdge(key, kin.Key, Directed: false)))
                    .Distinct(),
            ]);
    }
}

/// <summary>A record in the graph.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Layer">From the left, from 0.</param>
/// <param name="Row">From the top of its layer, from 0.</param>
public sealed record LineageNode(string Key, int Layer, int Row);

/// <summary>A link in the graph.</summary>
/// <param name="From">Key of what came first.</param>
/// <param name="To">Key of what came of it.</param>
/// <param name="Directed">False when neither comes from the other.</param>
public sealed record LineageEdge(string From, string To, bool Directed);
