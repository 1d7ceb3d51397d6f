package it.opposizioni.operator;

import it.opposizioni.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("it.opposizioni.operator");
    }
}
