package it.opposizioni.portal.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"personal-area", "personal-area/profile", "operators/team", "administration", "authority/1"})
    void areClosedForAnotherPerson(String path) {
        assertThat(OwnPages.include(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "operator-directory", "operatorsx", "who-called-me", "set-aside/1"})
    void otherPagesStayOpen(String path) {
        assertThat(OwnPages.include(path)).isFalse();
    }
}
