package it.opposizioni.operator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.kit.testing.RuntimeRoleRules;

@QuarkusTest
@WithTestResource(RealParts.class)
class RuntimeRoleTest extends RuntimeRoleRules {}
