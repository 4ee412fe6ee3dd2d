// The write floor: how long the file system takes for the same bytes in the same folders and files.
//
// usage: floor PLAN TARGET, where the lines of the plan are "d NAME" and "f SIZE NAME", in the order they are made.

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int count, char **arguments) {
  if (count != 3) return 2;
  FILE *plan = fopen(arguments[1], "r");
  if (!plan || mkdir(arguments[2], 0777) || chdir(arguments[2])) return 1;
  static char line[4096], bytes[1 << 20];
  memset(bytes, 'x', sizeof bytes);
  while (fgets(line, sizeof line, plan)) {
    line[strcspn(line, "\n")] = 0;
    if (line[0] == 'd') {
      if (mkdir(line + 2, 0777)) return 1;
      continue;
    }
    char *name;
    long size = strtol(line + 2, &name, 10);
    int file = open(name + 1, O_CREAT | O_EXCL | O_WRONLY, 0666);
    if (file < 0 || write(file, bytes, size) != size || close(file)) return 1;
  }
  return 0;
}
