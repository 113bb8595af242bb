package academy.guildhall.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppointmentStateTest {
    @Test
    void endsAnAppointmentOnce() {
        for (AppointmentState from : AppointmentState.values()) {
            for (AppointmentState to : AppointmentState.values()) {
                assertThat(from.leadsTo(to))
                        .isEqualTo(from == AppointmentState.IN_FORCE && to == AppointmentState.ENDED);
            }
        }
    }
}
