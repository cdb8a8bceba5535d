// Whether what is dropped or pasted is a capture now: as long as the captures of an incident are unfolded.

class Capturing {
  isOn = $state(false);
}

export const capturing = new Capturing();
