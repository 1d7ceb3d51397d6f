package it.opposizioni.kit.migration;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import it.opposizioni.kit.database.Migration;
import it.opposizioni.kit.logging.PersonalDataFilter;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Migrates the tables of one service, in the place of its copies, and ends: with 0, or with 1 and a line that says why. In the folder of the
 * packaged service, with {@code DB_URL}, {@code DB_USER}, {@code DB_OWNER_USER} and {@code DB_OWNER_PASSWORD} as the service itself would have
 * them:
 *
 * <pre>java -cp 'app/*:lib/main/*:lib/boot/*' it.opposizioni.kit.migration.Migrate</pre>
 *
 * Several may run at once: under Flyway's lock one migrates, and the others find nothing left to do.
 */
public final class Migrate {

    private Migrate() {}

    public static void main(String[] arguments) {
        // before the first logger; the driver's own would write down every value
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        java.util.logging.Logger.getLogger("").setLevel(Level.INFO);
        System.exit(run(ConfigProvider.getConfig()));
    }

    private static int run(Config config) {
        logAsAService(config);
        Logger log = Logger.getLogger(Migrate.class);
        try {
            log.infof("The tables are migrated, by %d migrations", new Migration(config).run());
            return 0;
        } catch (RuntimeException e) {
            log.error("The tables are not migrated: " + e.getMessage());
            return 1;
        }
    }

    /** Quarkus keeps what is logged until it has started, which it does not do here. */
    private static void logAsAService(Config config) {
        ConsoleHandler console = new ConsoleHandler(
                config.getValue("quarkus.log.console.json.enabled", Boolean.class)
                        ? new JsonFormatter()
                        : new PatternFormatter(config.getValue("quarkus.log.console.format", String.class)));
        console.setFilter(new PersonalDataFilter());
        InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
    }
}
