using System.Net;
using System.Net.Sockets;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Preview;

/// <summary>Says that a port is taken before anything is started, in words that tell what to do.</summary>
internal static class FreePort
{
    /// <summary>Says nothing when it is free.</summary>
    /// <exception cref="RefusalException">It is taken, or reserved.</exception>
    public static void Require(Session session, int port)
    {
        foreach (var address in Socket.OSSupportsIPv6 ? new[] { IPAddress.Loopback, IPAddress.IPv6Loopback } : [IPAddress.Loopback])
        {
            using var listener = new TcpListener(address, port);
            try
            {
                listener.Start();
            }
            catch (SocketException fault) when (fault.SocketErrorCode is SocketError.AddressAlreadyInUse)
            {
                var next = port < ushort.MaxValue ? port + 1 : port - 1;
                throw new RefusalException(session.Speech.SayNumbers(
                    $"Le port {port} est déjà pris, peut-être par un autre aperçu. Arrêtez-le (Ctrl+C dans son terminal) ou prenez un autre port : --port {next}.",
                    $"Port {port} is taken already, maybe by another preview. Stop it (Ctrl+C in its terminal) or take another port: --port {next}."), ExitCode.Faults);
            }
            catch (SocketException fault) when (fault.SocketErrorCode is SocketError.AccessDenied)
            {
                throw new RefusalException(session.Speech.SayNumbers($"Le système réserve le port {port} : prenez-en un au-dessus de 1023.", $"The system keeps port {port} for itself: take one above 1023."), ExitCode.Faults);
            }
            catch (SocketException fault) when (fault.SocketErrorCode is SocketError.AddressNotAvailable)
            {
                // This machine has not that kind of address: nobody can have taken it.
            }
        }
    }
}
