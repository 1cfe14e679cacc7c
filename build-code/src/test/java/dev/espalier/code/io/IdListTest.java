package dev.espalier.code.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdListTest {

    @Test
    void takingAwayAndAppendingLeavesTheRestAsWritten() {
        IdList list = new IdList(" 10, 20 ;30,20\n");
        assertThat(list.changed(id -> true, List.of())).isEqualTo(" 10, 20 ;30,20\n");
        assertThat(list.changed(id -> id != 20, List.of(40))).isEqualTo(" 10 ;30,40\n");
        assertThat(list.changed(id -> id != 10, List.of(20, 5))).isEqualTo(" 20 ;30,20,5\n");
        assertThat(list.changed(id -> false, List.of())).isEqualTo(" \n");
        assertThat(list.changed(id -> false, List.of(1, 1, 2))).isEqualTo(" 1,2\n");
    }

    @Test
    void anEmptyListTakesNewIds() {
        assertThat(new IdList("").changed(id -> true, List.of(3, 4))).isEqualTo("3,4");
        assertThat(new IdList("").changed(id -> true, List.of())).isEmpty();
    }

    @Test
    void whatIsTooLargeToBeAnIdStays() {
        assertThat(new IdList("1,99999999999,2").changed(id -> false, List.of(7)))
                .isEqualTo("99999999999,7");
    }
}
