package it.opposizioni.kit;

import it.opposizioni.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("it.opposizioni.kit");
    }
}
