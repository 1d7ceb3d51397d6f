package it.opposizioni.kit.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a deployment overrides of {@link NamedLimit}. */
@ConfigMapping(prefix = "limits")
public interface LimitsConfig {

    /** By the name of the limit. */
    @WithParentName
    Map<String, Override> overrides();

    /** What is absent stays at its default; {@code burst} follows {@code count} where only that is set. */
    interface Override {
        OptionalInt burst();

        OptionalInt count();

        Optional<Duration> period();

        default NamedLimit of(NamedLimit limit) {
            return new NamedLimit(
                    limit.name(),
                    burst().orElse(count().orElse(limit.burst())),
                    count().orElse(limit.count()),
                    period().orElse(limit.period()),
                    limit.guards());
        }
    }

    default NamedLimit effective(NamedLimit limit) {
        Override override = overrides().get(limit.name());
        return override == null ? limit : override.of(limit);
    }
}
