package it.opposizioni.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose keys are missing or wrong does not start. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class KeysAtStartTest {

    @Inject
    BeanManager beans;

    @ParameterizedTest
    @ValueSource(classes = {PersonalData.class, MessagePayloads.class})
    void theyAreReadBeforeAMessageIsReceived(Class<?> keys) {
        assertThat(beans.resolveObserverMethods(new StartupEvent()))
                .filteredOn(observer -> observer.getBeanClass() == keys)
                .singleElement()
                .satisfies(
                        observer -> assertThat(observer.getPriority()).isLessThan(Interceptor.Priority.LIBRARY_BEFORE));
    }
}
