import { SeedAddresses } from './SeedAddresses';

/**
 * Puts the sandbox's addresses where the committed files have stand-ins: all
 * in one place, so that whoever copies the repository searches for the same.
 */
export function fillAddresses(text: string, addresses: SeedAddresses): string {
  return text
    .replaceAll('https://git.example.com', addresses.forge)
    .replaceAll('https://charts.example.com', addresses.charts);
}
