package org.rapport.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapport.fielding.School;

class SchoolListTest {

    @Test
    void eachLineIsASchool() {
        SchoolList list = SchoolList.read("""
                district,school,name,students,teachers
                north,n-01,"Alder, Elementary",412,31
                north,n-02,Birch Middle,,
                """);
        assertThat(list.problems()).isEmpty();
        assertThat(list.schools())
                .containsExactly(
                        new School(0, "n-01", "Alder, Elementary", "north", "north", 412, 31),
                        new School(0, "n-02", "Birch Middle", "north", "north", null, null));
    }

    @Test
    void theHeaderMayBeLeftOutAndTheNumbersToo() {
        assertThat(SchoolList.read("north,n-01,Alder").schools())
                .containsExactly(new School(0, "n-01", "Alder", "north", "north", null, null));
    }

    @Test
    void linesPastedFromASpreadsheetHaveTabs() {
        assertThat(SchoolList.read("\uFEFFdistrict\tschool\tname\nnorth\tn-01\tAlder, Elementary\n")
                        .schools())
                .containsExactly(new School(0, "n-01", "Alder, Elementary", "north", "north", null, null));
    }

    @Test
    void everyFaultIsTold() {
        SchoolList list = SchoolList.read("""
                north,n-01,Alder,many,-3
                ,n-02,,1,2

                north,n-01,Alder again,1,2
                north,n-03,Cedar, Elementary,1,2
                """);
        assertThat(list.problems())
                .containsExactly(
                        "line 1: students is \"many\": write a whole number up to 100000, or leave it empty.",
                        "line 1: teachers is \"-3\": write a whole number up to 100000, or leave it empty.",
                        "line 2: district is empty: write district,school,name,students,teachers.",
                        "line 2: name is empty: write district,school,name,students,teachers.",
                        "line 4: school \"n-01\" is on line 1 already: give each school one line.",
                        "line 5: has 6 columns: write district,school,name,students,teachers, and put a name with a comma in"
                                + " quotation marks.");
        assertThat(list.schools()).isEmpty();
    }

    @Test
    void noSchoolAtAllIsAFault() {
        assertThat(SchoolList.read("  \n").problems())
                .containsExactly(
                        "There is no school yet: write one line a school, as district,school,name,students,teachers.");
    }
}
