package org.waymark.registry.trust.setup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.settings.ListenerSettings;

/** The servers that can be set up, and what each has to be told. */
public enum ServerCommands {
    PAYARA_MICRO {
        @Override
        List<String> plainly(ListenerSettings listeners) {
            return Payara.MICRO.plainly(listeners);
        }

        @Override
        List<String> securely(ListenerSettings listeners, KeyStoreFile keys) {
            return Payara.MICRO.securely(listeners, keys);
        }
    },
    PAYARA_SERVER {
        @Override
        List<String> plainly(ListenerSettings listeners) {
            return Payara.SERVER.plainly(listeners);
        }

        @Override
        List<String> securely(ListenerSettings listeners, KeyStoreFile keys) {
            return Payara.SERVER.securely(listeners, keys);
        }
    },
    WILDFLY {
        @Override
        List<String> plainly(ListenerSettings listeners) {
            return WildFly.plainly(listeners);
        }

        @Override
        List<String> securely(ListenerSettings listeners, KeyStoreFile keys) {
            return WildFly.securely(listeners, keys);
        }
    };

    /** For how long a client may go on with a session of TLS: it is not looked at again, even if it was revoked since. */
    static final Duration SESSION = Duration.ofMinutes(10);

    abstract List<String> plainly(ListenerSettings listeners);

    abstract List<String> securely(ListenerSettings listeners, KeyStoreFile keys);

    /**
     * The commands, one on each line.
     *
     * @param keys needed if the listeners are secure
     * @throws IllegalArgumentException if the settings contradict themselves; the message is a sentence
     */
    public List<String> of(ListenerSettings listeners, Optional<KeyStoreFile> keys) {
        return listeners.secure()
                ? securely(
                        listeners,
                        keys.orElseThrow(
                                () -> new IllegalArgumentException("TLS needs a key store for the credential")))
                : plainly(listeners);
    }
}
