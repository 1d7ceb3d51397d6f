package it.opposizioni.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(3, 2);

    @Test
    void nobodyTakesThePlacesOfAllOthers() {
        assertThat(places.take("giulia")).isTrue();
        assertThat(places.take("giulia")).isTrue();
        assertThat(places.take("giulia")).isFalse();
        assertThat(places.take("marco")).isTrue();
        assertThat(places.take("sara")).isFalse();
    }

    @Test
    void aPlaceThatIsGivenBackIsFree() {
        places.take("giulia");
        places.take("giulia");
        places.release("giulia");
        assertThat(places.take("giulia")).isTrue();
        places.release("giulia");
        places.release("giulia");
        assertThat(places.take("marco")).isTrue();
        assertThat(places.take("marco")).isTrue();
        assertThat(places.take("sara")).isTrue();
    }
}
