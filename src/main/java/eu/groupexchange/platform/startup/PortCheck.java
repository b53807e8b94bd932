package eu.groupexchange.platform.startup;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Asks for the web port before anything is started: a taken port costs a second, not a whole start. */
class PortCheck implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
            Binder binder = Binder.get(event.getApplicationContext().getEnvironment());
            InetAddress address =
                    binder.bind("server.address", InetAddress.class).orElse(null);
            requireFree(address, binder.bind("server.port", Integer.class).orElse(8080));
        }
    }

    /**
     * @param address null for all addresses of this machine
     * @param port below 1: none is asked for in particular, so none can be taken
     */
    static void requireFree(@Nullable InetAddress address, int port) {
        if (port < 1) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException e) {
            throw new StartRefusedException(sentence(port, e), e);
        } catch (IOException e) {
            throw new StartRefusedException(notUsableSentence(port, e), e);
        }
    }

    static String takenSentence(int port) {
        return "Port %d is taken by another program: stop that program, or set SERVER_PORT to a free port."
                .formatted(port);
    }

    private static String sentence(int port, BindException refusal) {
        boolean taken = String.valueOf(refusal.getMessage()).contains("in use");
        return taken ? takenSentence(port) : notUsableSentence(port, refusal);
    }

    private static String notUsableSentence(int port, IOException refusal) {
        return "Port %d cannot be used here (%s): set SERVER_PORT to a port that this account may open."
                .formatted(port, refusal.getMessage());
    }
}
