using System.CommandLine;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Preview;

/// <summary><c>relais preview</c>: the site over the folder as it lies, drafts shown, for whoever writes.</summary>
internal sealed class PreviewCommand : Command
{
    private const int DefaultPort = 5081;

    private readonly Argument<string?> _record;
    private readonly Option<int> _port;
    private readonly Option<bool> _open;
    private readonly Option<string?> _site;

    public PreviewCommand(CommonOptions common, Speech speech)
        : base("preview", speech.Say(
            """
            Montre le site tel que vos fichiers le font, brouillons compris ; la page ouverte suit chaque enregistrement.

            Les défauts et les conseils sont dits dans la page, à l'endroit concerné. Un fichier à moitié écrit garde à l'écran sa dernière version sans erreur. Rien n'est publié, et seul cet ordinateur y a accès. Ctrl+C arrête.

            Exemples :
              relais preview
              relais preview jardin-partage-lyon --open
              relais preview content/dossiers/aller-vers/fr.md --port 5090
            """,
            """
            Shows the site as your files make it, drafts too; the open page follows each time you save.

            Faults and hints are told in the page, at the place concerned. A half-written file keeps its last version without error on the screen. Nothing is published, and only this computer can see it. Ctrl+C stops.

            Examples:
              relais preview
              relais preview shared-garden-lyon --open
              relais preview content/dossiers/outreach/fr.md --port 5090
            """))
    {
        _record = new Argument<string?>("record")
        {
            Description = speech.Say("Fiche dont l'adresse est donnée : son nom, son fichier ou son dossier ; l'accueil par défaut.", "Record whose address is given: its name, its file or its folder; the home page by default."),
            HelpName = speech.Say("fiche", "record"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        _port = new Option<int>("--port") { Description = speech.SayNumbers($"Port de cet ordinateur. [défaut : {DefaultPort}]", $"Port of this computer. [default: {DefaultPort}]"), HelpName = "port", DefaultValueFactory = _ => DefaultPort };
        _port.Validators.Add(found =>
        {
            if (found.GetValueOrDefault<int>() is < 1 or > ushort.MaxValue) found.AddError(speech.SayNumbers($"Un port est un nombre de 1 à {ushort.MaxValue}.", $"A port is a number from 1 to {ushort.MaxValue}."));
        });
        _open = new Option<bool>("--open") { Description = speech.Say("Ouvre la page dans le navigateur.", "Opens the page in the browser.") };
        _site = new Option<string?>("--site") { Description = speech.Say("Dossier du programme du site (« dotnet publish site »), quand il n'est ni à côté de cette commande ni dans les sources.", "Folder of the site's program ('dotnet publish site'), when it is neither beside this command nor in the sources."), HelpName = speech.Say("dossier", "folder") };
        Arguments.Add(_record);
        foreach (var option in new Option[] { _port, _open, _site }) Options.Add(option);
        SetAction((result, cancellation) => PreviewAsync(common.Session(result), result, cancellation));
    }

    private async Task<int> PreviewAsync(Session session, ParseResult result, CancellationToken cancellation)
    {
        var port = result.GetValue(_port);
        var page = PreviewAddress.Of(session, result.GetValue(_record));
        FreePort.Require(session, port);
        var program = SiteProgram.Find(session, result.GetValue(_site));
        return await new PreviewRun(session, program, port).RunAsync(page, result.GetValue(_open), cancellation);
    }
}
