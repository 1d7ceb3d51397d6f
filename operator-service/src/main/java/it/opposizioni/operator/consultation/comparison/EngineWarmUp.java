package it.opposizioni.operator.consultation.comparison;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import it.opposizioni.operator.consultation.engine.list.WarmUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has the engine compiled before the first list arrives, in the background of the start. */
@ApplicationScoped
class EngineWarmUp {

    private static final Logger LOG = Logger.getLogger(EngineWarmUp.class);
    private static final long PATIENCE_MILLIS = 200;

    private final CurrentRegister register;
    private final ConsultationConfig config;
    private volatile Thread thread;

    EngineWarmUp(CurrentRegister register, ConsultationConfig config) {
        this.register = register;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.warmUp()) {
            thread = Thread.ofPlatform().name("engine-warm-up").daemon().start(this::warmUp);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void warmUp() {
        try {
            long begun = System.nanoTime();
            long lines = WarmUp.run(loadedRegister());
            LOG.debugf("Compared %d lines in %d ms to warm up", lines, (System.nanoTime() - begun) / 1_000_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The engine is not warm: the first list will take longer", e);
        }
    }

    private RegisterSnapshot loadedRegister() throws InterruptedException {
        while (true) {
            Optional<Registers> loaded = register.inMemory();
            if (loaded.isPresent()) {
                return loaded.get().telephone();
            }
            TimeUnit.MILLISECONDS.sleep(PATIENCE_MILLIS);
        }
    }
}
