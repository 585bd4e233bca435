package org.eqmon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InventedTenantsTest {
  @Test
  void theFileThatShipsIsWhatItsSeedGives() throws IOException {
    assertThat(Files.readString(Path.of("data/tenants.csv")))
        .isEqualTo(InventedTenants.csv(InventedTenants.SEED, InventedTenants.APPLICANTS));
  }
}
