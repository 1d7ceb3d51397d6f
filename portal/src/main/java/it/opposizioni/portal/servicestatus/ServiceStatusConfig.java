package it.opposizioni.portal.servicestatus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import it.opposizioni.portal.servicepart.ServicePart;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How the parts of the service are checked. */
@ConfigMapping(prefix = "opposizioni.service-status")
interface ServiceStatusConfig {

    /** What is asked of each part: something that it can answer only with its database. */
    Map<ServicePart, URI> addresses();

    /** The TLS configuration ({@code quarkus.tls.<name>}) with which they are asked; without one, the authorities that Java trusts. */
    Optional<String> tls();

    /** Between two checks, or {@code off}. */
    @WithDefault("60s")
    String every();

    /** A part that takes longer does not answer: people would not wait either. */
    @WithDefault("5s")
    Duration patience();

    /** At least so long after a check comes the next, whichever copy of the portal makes it. */
    @WithDefault("50s")
    Duration pause();

    /** A check is missed now and then; after so long nobody knows how the service does. */
    @WithDefault("5m")
    Duration recent();

    /** Days on the page. */
    @WithDefault("90")
    int days();

    /** For so long checks are kept: a year can be compared with the one before it. */
    @WithDefault("800")
    int daysKept();
}
